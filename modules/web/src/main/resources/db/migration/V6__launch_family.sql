-- Sessions that one person began beside each other, one for each course, close together.
alter table launch add column family varchar(40);
create index launch_family on launch (family);
