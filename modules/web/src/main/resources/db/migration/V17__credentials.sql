-- Credentials of the embedded LRS that the console makes, rotates and revokes. Times are UTC.

-- who decides about it: 'relay' (our own relay), 'setting' (LOTUS_LRS_KEY) or 'console'
alter table lrs_credential add column origin varchar default 'console' not null;
alter table lrs_credential add column created timestamp with time zone;
-- the secret before the last rotation, while it still works
alter table lrs_credential add column former_hash varchar;
alter table lrs_credential add column former_until timestamp with time zone;
-- the day only
alter table lrs_credential add column last_used date;
alter table lrs_credential add column revoked timestamp with time zone;

update lrs_credential set created = changed;
alter table lrs_credential alter column created set not null;
update lrs_credential set origin = 'relay' where credential_key = 'lotus-relay';
