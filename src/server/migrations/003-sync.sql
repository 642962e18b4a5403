-- Values that several officers set at once, streams of one record, and what a restored or cleaned database must remember.
alter table streams add column head_mark text not null default 'aaaaaaaaaa';
alter table streams add column safe bigint not null default 0;
-- Both are counted when the server starts where they are missing.
alter table streams add column row_count bigint;
alter table streams add column row_sum bigint;
alter table streams add column floor bigint not null default 0;
alter table streams add column restored bigint;
alter table streams add column kind text;
alter table streams add column record text;
create unique index streams_by_record on streams (commune, kind, record);

-- The change that took the head of a stream.
update streams set head_mark = coalesce(
  (select mark from rows where rows.stream = streams.name and rows.position = streams.head),
  'aaaaaaaaaa');

alter table rows add column contested text;
alter table rows add column back text;
alter table rows add column gone_at bigint;

alter table log add column held_for text;
alter table log add column back integer not null default 0;

create table readers (
  stream text not null references streams (name),
  reader text not null,
  primary key (stream, reader)
);
create index readers_by_reader on readers (reader);

create table marks (
  stream text not null references streams (name),
  position bigint not null,
  mark text not null,
  primary key (stream, position)
);

create table held (
  commune text not null references communes (id),
  id text not null,
  at bigint not null,
  officer text not null,
  officer_name text not null,
  device text not null,
  changes text not null,
  dropped integer not null default 0,
  primary key (commune, id)
);
create index held_by_officer on held (officer);

create table erased (
  commune text not null references communes (id),
  kind text not null,
  id text not null,
  at bigint not null,
  primary key (commune, kind, id)
);
