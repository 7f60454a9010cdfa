-- Who put scoring out of use or into use again, when and why. The newest row is in force; without a row scoring is in use.
-- Ids go up by one: of two that change the same state at once, the second finds its id taken.
create table scoring_change (
    id bigint not null,
    in_use boolean not null,
    changed_by varchar(200) not null,
    why varchar(2000) not null,
    changed_at timestamp(6) with time zone not null,
    constraint scoring_change_pk primary key (id)
);
