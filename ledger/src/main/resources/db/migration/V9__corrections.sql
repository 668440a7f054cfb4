-- What readers sent to be corrected, and what was decided about it. Written for SQLite and PostgreSQL
-- alike, as V1. Moments have nine digits of a second, so that text sorts.

-- Corrections of one place in a page, which are decided together. id: that of the first of them.
-- place: what tells the page apart: the article's id where the ledger has it, else the address
-- without scheme, fragment and what only counts visitors. status: pending, accepted, declined.
-- decided_at, decided_by: of that status, null while it is pending. published_at: since when it is in
-- the log, null where it is not. version: counts every change, so that two editors do not overwrite
-- each other.
create table correction_group (
  id text primary key,
  number bigint not null,
  place text not null,
  received_at text not null,
  status text not null,
  reply text,
  decided_at text,
  decided_by text,
  published_at text,
  version bigint not null
);

create unique index correction_group_by_number on correction_group (number);

create index correction_group_by_place on correction_group (place, received_at);

create index correction_group_by_status on correction_group (status, number);

create index correction_group_by_publication on correction_group (published_at, number);

-- page: the address as it was sent. field: null for the body of a text, title for its headline.
-- start: of the quote in the text of that field, in code points; null where it is not known.
-- token_sha256: of what the sender was given to ask after it with.
create table correction (
  id text primary key,
  number bigint not null,
  group_id text not null references correction_group (id) on delete cascade,
  token_sha256 text not null,
  page text not null,
  article_id text references article (id) on delete set null,
  field text,
  exact text not null,
  prefix text not null,
  suffix text not null,
  start bigint,
  suggestion text,
  comment text,
  language text,
  received_at text not null
);

create unique index correction_by_number on correction (number);

create unique index correction_by_token on correction (token_sha256);

create index correction_by_group on correction (group_id, number);

create index correction_by_article on correction (article_id);

-- What was decided. Rows are only ever added.
create table correction_event (
  number bigint primary key,
  group_id text not null references correction_group (id) on delete cascade,
  decided_at text not null,
  decided_by text not null,
  verb text not null,
  before_words text not null,
  after_words text not null
);

create index correction_event_by_group on correction_event (group_id, number);

-- When somebody sent something. sender: no address, but a code of it under the key, which is random
-- and is made anew whenever no row is left; rows go after two days.
create table correction_receipt (
  sender text not null,
  received_at text not null
);

create index correction_receipt_by_sender on correction_receipt (sender, received_at);

create index correction_receipt_by_moment on correction_receipt (received_at);

create table correction_key (
  sender_key text not null
);
