-- Who may sign in, from which phones, and the journal of what the administrator must be able to ask.
create table accounts (
  id text not null primary key,
  commune text not null references communes (id),
  login text not null unique,
  name text not null,
  position text not null,
  pronoun text,
  unit text,
  roles text not null,
  active integer not null default 1,
  password text,
  code_hash text,
  code_until bigint
);
create index accounts_by_commune on accounts (commune, login);

create table devices (
  id text not null primary key,
  commune text not null references communes (id),
  officer text not null references accounts (id),
  letter text not null,
  agent text not null,
  made_at bigint not null,
  contact_at bigint,
  waiting bigint,
  active integer not null default 1
);
create unique index devices_by_letter on devices (commune, letter);
create index devices_by_officer on devices (officer);

create table sessions (
  id text not null primary key,
  officer text not null references accounts (id),
  device text not null references devices (id),
  made_at bigint not null,
  contact_at bigint,
  token_hash text not null,
  token_at bigint not null,
  next_hash text,
  next_at bigint,
  old_hash text,
  old_until bigint
);
create unique index sessions_by_token on sessions (token_hash);
create unique index sessions_by_next on sessions (next_hash);
create unique index sessions_by_old on sessions (old_hash);
create index sessions_by_device on sessions (device);
create index sessions_by_officer on sessions (officer);

create table attempts (
  key text not null primary key,
  failures bigint not null,
  last_at bigint not null
);
create index attempts_by_time on attempts (last_at);

create table journal (
  commune text not null references communes (id),
  id bigint not null,
  at bigint not null,
  act text not null,
  by_officer text,
  about_officer text,
  note text,
  primary key (commune, id)
);

create table counters (
  commune text not null references communes (id),
  name text not null,
  head bigint not null,
  primary key (commune, name)
);
