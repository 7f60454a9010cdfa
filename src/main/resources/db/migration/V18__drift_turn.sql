-- When a scheduled check of drift was last begun, and how many applicants there were then. One row: whoever has it locked
-- decides for all instances.
create table drift_turn (
    id integer not null,
    begun_at timestamp(6) with time zone,
    applicants bigint not null,
    constraint drift_turn_pk primary key (id),
    constraint drift_turn_one check (id = 1)
);

insert into drift_turn (id, begun_at, applicants) values (1, null, 0);
