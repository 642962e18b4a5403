-- What tells one taking of a change from another, at the same place of a database that was put back.
alter table log add column mark text;
