-- What the champion says of every applicant, worked out in the background. A row tells the truth while its model is the
-- champion and its import is still the client's own: an import that replaces the client leaves it behind, not current.
create table assessment (
    client_id bigint not null,
    model_id varchar(64) not null,
    import_id bigint not null,
    solvency_score double precision,
    recommendation varchar(12),
    obstacle varchar(12),
    assessed_at timestamp(6) with time zone not null,
    constraint assessment_pk primary key (client_id),
    constraint assessment_recommendation check (recommendation in ('GRANT', 'REFER', 'REFUSE')),
    constraint assessment_obstacle check (obstacle in ('FORM', 'HISTORY')),
    constraint assessment_whole check (
        solvency_score is not null and recommendation is not null and obstacle is null
        or solvency_score is null and recommendation is null and obstacle is not null),
    constraint assessment_client_fk foreign key (client_id) references client (id)
);

create index assessment_by_score on assessment (model_id, solvency_score, client_id);

create index assessment_by_recommendation on assessment (model_id, recommendation, client_id);
