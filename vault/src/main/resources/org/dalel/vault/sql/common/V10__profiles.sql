-- What somebody asked to keep of an organisation; nothing comes in by itself. Deleted rows are overwritten (secure_delete).
create table profile (
    seq ${sequence},
    id text not null unique,
    owner text not null,
    body text not null
);
