-- What people changed in the readings of articles. Written for SQLite and PostgreSQL alike, as V1. Rows are only
-- ever added; the readings themselves stay as they were read. number: from 1, through the whole ledger; note: why,
-- empty where nobody said; change: a line of JSON; before_words, after_words: the assertion in words, as it was then.
create table amendment (
  number bigint primary key,
  article_id text not null references article (id),
  made_at text not null,
  made_by text not null,
  note text not null,
  change text not null,
  before_words text not null,
  after_words text not null
);

create index amendment_by_article on amendment (article_id, number);
