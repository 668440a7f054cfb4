-- One article, many captures. Written for SQLite and PostgreSQL alike, as V1.

-- record_sha256: of the record as it lies in the WARC file, compressed; null where it was written
-- before this was kept.
alter table capture add column record_sha256 text;

-- Bytes that are known, met again: a revisit record in the evidence, without a second copy of them.
-- seen_at: as everywhere below, ISO 8601 in UTC with nine digits of a second, so that text sorts.
create table sighting (
  warc_file text not null,
  warc_offset bigint not null,
  warc_length bigint not null,
  record_sha256 text not null,
  sha256 text not null references capture (sha256),
  url text,
  seen_at text not null,
  primary key (warc_file, warc_offset)
);

create index sighting_by_capture on sighting (sha256);

-- What was read in a capture of an article. text_digest: SHA-256 of the article's text, null where it
-- was read before this was kept. The row of the article itself, and its assertions, are those of
-- its current capture, the one that was seen last.
create table article_capture (
  article_id text not null references article (id) on delete cascade,
  capture_sha256 text not null references capture (sha256),
  given_id text not null,
  text_digest text,
  read_at text not null,
  reader_version text not null,
  reader_options text not null,
  reading text not null,
  primary key (article_id, capture_sha256)
);

create index article_capture_by_capture on article_capture (capture_sha256, given_id);

create index article_capture_by_given_id on article_capture (given_id);

-- When the article was met, and with which bytes; never later than noted_at, when it was written
-- down here.
create table article_sighting (
  article_id text not null,
  seen_at text not null,
  capture_sha256 text not null,
  noted_at text not null,
  primary key (article_id, seen_at, capture_sha256),
  foreign key (article_id, capture_sha256)
    references article_capture (article_id, capture_sha256) on delete cascade
);

-- Under which addresses the article was met, without scheme, fragment and what only counts visitors;
-- where it was read before this was kept, the address as it was.
create table article_address (
  address text not null,
  article_id text not null references article (id) on delete cascade,
  primary key (address, article_id)
);

create index article_address_by_article on article_address (article_id);

insert into article_capture
  (article_id, capture_sha256, given_id, read_at, reader_version, reader_options, reading)
select id, capture_sha256, given_id, read_at, reader_version, reader_options, reading from article;

insert into article_sighting (article_id, seen_at, capture_sha256, noted_at)
select a.id,
  substr(c.taken_at, 1, 19) || '.'
    || substr(replace(substr(c.taken_at, 21), 'Z', '') || '000000000', 1, 9) || 'Z',
  a.capture_sha256,
  substr(a.read_at, 1, 19) || '.'
    || substr(replace(substr(a.read_at, 21), 'Z', '') || '000000000', 1, 9) || 'Z'
from article a join capture c on c.sha256 = a.capture_sha256;

insert into article_address (address, article_id)
select c.url, a.id from article a join capture c on c.sha256 = a.capture_sha256
where c.url is not null;

drop index article_by_capture;

alter table article drop column reader_version;

alter table article drop column reader_options;

alter table article drop column reading;
