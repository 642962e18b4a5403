-- Values that say the same as another one of their field, of officers who had not seen each other's.
alter table rows add column alike text;
