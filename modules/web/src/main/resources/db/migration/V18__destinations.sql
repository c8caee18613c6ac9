-- Several learning record stores at once: since when each is one, and how much it has had.

-- nothing that happened before is sent to it
alter table destination add column since timestamp with time zone;
alter table destination add column delivered bigint default 0 not null;
