-- What was captured and what was read in it. Written for SQLite and PostgreSQL alike: text, integer
-- and bigint only; days as ISO 8601 text, moments as ISO 8601 text in UTC, yes and no as 1 and 0.

create table capture (
  sha256 text primary key,
  url text,
  taken_at text not null,
  media_type text,
  size bigint not null,
  warc_file text not null,
  warc_offset bigint not null,
  warc_length bigint not null
);

-- id: what people type, the beginning of the digest that the article had when it was added.
-- digest: SHA-256 over given_id and the text, in hexadecimal. given_id: the article's id in its
-- reading. published: the day, null where not known; day: that, else the day of reading. reading:
-- the line of JSON from which every row of assertion and assertion_source can be made again.
create table article (
  id text primary key,
  digest text not null,
  given_id text not null,
  capture_sha256 text not null references capture (sha256),
  url text,
  outlet text,
  title text,
  published text,
  day text not null,
  language text,
  read_at text not null,
  reader_version text not null,
  reader_options text not null,
  reading text not null
);

create index article_by_capture on article (capture_sha256, given_id);

create index article_by_digest on article (digest);

create index article_by_given_id on article (given_id);

create index article_by_day on article (day desc, id);

-- ordinal: from 1, the place in the reading. chain: who handed it on, outermost first, as a JSON
-- list. deepest: the name at the chain's end, null where the outlet speaks itself or none is named.
create table assertion (
  article_id text not null references article (id) on delete cascade,
  ordinal integer not null,
  text text not null,
  chain text not null,
  deepest text,
  term text not null,
  band integer,
  affirmed integer not null,
  edtf text,
  primary key (article_id, ordinal)
);

-- Every name under which an assertion is found when a source is asked for. position: from 1, in the
-- chain; 0 for the outlet where it speaks itself. folded: the name in lower case, for searching.
create table assertion_source (
  article_id text not null,
  ordinal integer not null,
  position integer not null,
  name text not null,
  folded text not null,
  primary key (article_id, ordinal, position),
  foreign key (article_id, ordinal) references assertion (article_id, ordinal) on delete cascade
);

create table dossier (
  name text primary key,
  made_at text not null
);

create table dossier_article (
  dossier text not null references dossier (name) on delete cascade,
  article_id text not null references article (id) on delete cascade,
  primary key (dossier, article_id)
);

create index dossier_article_by_article on dossier_article (article_id);
