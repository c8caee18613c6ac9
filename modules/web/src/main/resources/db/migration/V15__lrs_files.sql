-- Files that came along with statements (modules/lrs), and the rules by which a statement was read.

-- the version of xAPI, e.g. '1.0.3'
alter table lrs_statement add column xapi_version varchar default '1.0.3' not null;

-- A file once, whichever statements it came with: base64 in pieces of at most 500 000 characters, which both databases
-- can hold in one value.
create table lrs_file (
  -- lower-case hexadecimal
  sha2 varchar not null,
  piece_number integer not null,
  content varchar not null,
  constraint lrs_file_key primary key (sha2, piece_number)
);

-- With which statements a file came. A file that no statement has any more can be deleted.
create table lrs_statement_file (
  sequence_number bigint not null,
  sha2 varchar not null,
  constraint lrs_statement_file_key primary key (sequence_number, sha2)
);
create index lrs_statement_file_sha2 on lrs_statement_file (sha2);
