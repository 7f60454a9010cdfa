-- The fingerprints of all reports and letters that were handed out: whether a file is one of them is then known even when the
-- program prints otherwise by then, and after an erasure. Rows are only added, and say nothing of a person.
create table issued_paper (
    sha256 varchar(64) not null,
    record_sha256 varchar(64) not null,
    decision_id bigint not null,
    paper varchar(12) not null,
    language varchar(2) not null,
    issued_at timestamp(6) with time zone not null,
    constraint issued_paper_pk primary key (sha256),
    constraint issued_paper_decision_fk foreign key (decision_id) references decision (id),
    constraint issued_paper_paper check (paper in ('report', 'letter'))
);

create index issued_paper_by_record on issued_paper (record_sha256);
