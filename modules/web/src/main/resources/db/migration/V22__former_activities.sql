-- Statements that were stored before there was lrs_activity have not told it what they say of activities. The server reads
-- them, newest first, since what is known already is newer than they are; those from this number down are still unread.
-- (In Java, since the statements are text.)
create table lrs_activity_unread (
  reader_id integer primary key,
  up_to bigint not null
);
insert into lrs_activity_unread (reader_id, up_to)
select 1, coalesce(max(sequence_number), 0) from lrs_statement;
