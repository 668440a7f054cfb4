-- What is remembered of the feeds that are watched. Written for SQLite and PostgreSQL alike, as V1.

-- etag, last_modified: as the server gave them, for the address answered_at; null unless every entry
-- of the feed as it was then is settled. heard_at: when it last answered with
-- entries, or asked to be left alone. not_before: until then it is.
create table feed (
  address text primary key,
  title text,
  answered_at text,
  etag text,
  last_modified text,
  heard_at text not null,
  not_before text
);

-- The entries that were met, by the ids that the feed gives them. tries: how often one was taken up;
-- settled: 1 where it was read or is given up, else it is taken up again.
create table feed_entry (
  feed text not null references feed (address) on delete cascade,
  entry text not null,
  tries integer not null,
  settled integer not null,
  met_at text not null,
  primary key (feed, entry)
);
