-- Claims. Written for SQLite and PostgreSQL alike, as V1. All tables but the last hold what is derived
-- from readings and decisions, and can be made again from them.

-- turn: counts every time that an article came, or came to be read otherwise; claims are made in this
-- order, at first and whenever they are made again.
create table article_turn (
  article_id text primary key references article (id) on delete cascade,
  turn bigint not null
);

create unique index article_turn_by_turn on article_turn (turn);

insert into article_turn (article_id, turn)
select id, row_number() over (order by read_at, id) from article;

-- Of which articles, as they were at which turn, everything below was made. facts: what of the article
-- is in none of its assertions, as a line of JSON.
create table article_derived (
  article_id text primary key references article (id) on delete cascade,
  turn bigint not null,
  facts text not null
);

-- One row when everything below was made by one set of rules: which.
create table derived_state (
  version text not null
);

-- An assertion apart from its article, as a line of JSON, and the vector of its words in base 64.
create table proposition (
  article_id text not null references article (id) on delete cascade,
  ordinal integer not null,
  proposition text not null,
  vector text not null,
  primary key (article_id, ordinal)
);

-- Two assertions that say the same, may say the same, or say something else of the same thing. Each
-- pair stands once, the smaller article id, then the smaller ordinal, first. relation: confirmed,
-- suggested, variant; score: in thousandths; differences: a JSON list.
create table assertion_pair (
  article_id text not null references article (id) on delete cascade,
  ordinal integer not null,
  other_article text not null references article (id) on delete cascade,
  other_ordinal integer not null,
  relation text not null,
  score integer not null,
  differences text not null,
  primary key (article_id, ordinal, other_article, other_ordinal)
);

create index assertion_pair_by_other on assertion_pair (other_article, other_ordinal);

-- What an article has word for word from another, as a line of JSON.
create table article_copy (
  article_id text not null references article (id) on delete cascade,
  other_article text not null references article (id) on delete cascade,
  copy text not null,
  primary key (article_id, other_article)
);

create index article_copy_by_other on article_copy (other_article);

-- Every assertion belongs to one claim, most to one of their own.
create table claim_member (
  article_id text not null references article (id) on delete cascade,
  ordinal integer not null,
  claim text not null,
  primary key (article_id, ordinal)
);

create index claim_member_by_claim on claim_member (claim);

-- What people decided about claims. Rows are only ever added, as in source_event.
create table claim_event (
  number bigint primary key,
  decided_at text not null,
  decided_by text not null,
  reason text not null,
  decision text not null,
  before_words text not null,
  after_words text not null
);
