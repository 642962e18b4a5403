-- Communes, and their records in numbered streams with the log of every accepted change.
create table communes (
  id text not null primary key check (length(id) <= 8),
  name text not null,
  province text not null
);

create table streams (
  name text not null primary key check (length(name) <= 16),
  commune text not null references communes (id),
  head bigint not null default 0
);

create table rows (
  commune text not null references communes (id),
  kind text not null,
  id text not null,
  stream text not null references streams (name),
  position bigint not null,
  mark text not null,
  fields text not null,
  stamps text not null,
  author text,
  of_kind text,
  of_id text,
  gone integer not null default 0,
  primary key (commune, kind, id, stream)
);
create unique index rows_by_position on rows (stream, position);
create index rows_by_whole on rows (commune, of_kind, of_id) where of_id is not null;

create table log (
  commune text not null references communes (id),
  kind text not null,
  record text not null,
  change text not null,
  stream text not null references streams (name),
  position bigint not null,
  at bigint not null,
  stamp text not null,
  claimed text,
  officer text not null,
  officer_name text not null,
  device text not null,
  fields text not null,
  over text,
  receipt text not null,
  primary key (commune, kind, record, change)
);
create unique index log_by_position on log (stream, position);

create table register_numbers (
  commune text not null references communes (id),
  register text not null,
  year bigint not null,
  number bigint not null,
  kind text not null,
  record text not null,
  primary key (commune, register, year, number),
  unique (commune, kind, record, register, year)
);

create table server_state (
  key text not null primary key,
  value text not null
);
