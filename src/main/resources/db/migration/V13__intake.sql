-- An application that an advisor typed in takes a number among the imports, since whatever was worked out of a file names
-- the import it was worked out for. It is none itself: nothing was read from a folder, and there is no report.
alter table client_import add column by_hand boolean default false not null;

-- Who typed an application in, and when. The key is that of the form on the page: sent twice, it is one application.
create table intake (
    client_id bigint not null,
    entry_key varchar(64) not null,
    entered_by varchar(200) not null,
    entered_at timestamp(6) with time zone not null,
    constraint intake_pk primary key (client_id),
    constraint intake_once unique (entered_by, entry_key),
    constraint intake_client_fk foreign key (client_id) references client (id)
);
