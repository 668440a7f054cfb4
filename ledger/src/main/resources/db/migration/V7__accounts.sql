-- Accounts, their sessions and tokens, and the audit log. Written for SQLite and PostgreSQL alike, as V1. Nothing that was captured,
-- read or decided depends on these tables.

-- folded: the name as it is compared, without regard to case; role: reader, analyst, editor, administrator;
-- password: Argon2id in the PHC string form, with its salt and parameters. Rows are never deleted.
create table account (
  folded text primary key,
  name text not null,
  role text not null,
  disabled integer not null,
  made_at text not null,
  password text not null
);

-- A person who is signed in. token: the SHA-256 of what the browser holds; id: what the session is called where it is listed;
-- signed_in_at stays when the token is changed for another; address, agent: from where, as given.
create table account_session (
  token text primary key,
  id text not null unique,
  account text not null references account (folded),
  signed_in_at text not null,
  used_at text not null,
  address text not null,
  agent text not null
);

create index account_session_by_account on account_session (account);

-- What a program signs in with. token: the SHA-256 of it; used_at: null until it was used.
create table account_token (
  token text primary key,
  id text not null unique,
  account text not null references account (folded),
  label text not null,
  role text not null,
  made_at text not null,
  expires_at text not null,
  used_at text
);

create index account_token_by_account on account_token (account);

-- Who did what to what. Rows are only ever added. number: counts from 1; by_name: the name of an account, "local" for a person at
-- this machine without one, "reader" for a stranger.
create table audit_event (
  number bigint primary key,
  at text not null,
  by_name text not null,
  address text not null,
  what text not null,
  about text not null,
  detail text not null
);
