-- What somebody reads in: a session's language, and what a learner chose last, for the sessions to come.
-- BCP 47 tags, cy or en; null where nobody has said.

alter table launch add column language varchar(20);
alter table learner add column language varchar(20);
