-- The register of sources. Written for SQLite and PostgreSQL alike, as V1.

-- What an article says about sources, as a line of JSON made of the reading of its current capture;
-- the register is made of these and of the decisions, whenever it is asked for.
create table article_notice (
  article_id text primary key references article (id) on delete cascade,
  notice text not null
);

-- One row when every article has its notice: version says by which rules they were made.
create table notice_state (
  version integer not null
);

-- What people decided about sources. Rows are only ever added. number: from 1; decision: a line of
-- JSON; before_words, after_words: what it changed, in words, as it was then.
create table source_event (
  number bigint primary key,
  decided_at text not null,
  decided_by text not null,
  reason text not null,
  decision text not null,
  before_words text not null,
  after_words text not null
);
