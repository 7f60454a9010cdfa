package io.octroi.decision;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;

/** How people's decisions stand to what the policy recommended, person by person, over a period. */
public class Oversight {

    private static final String LINES =
            """
            select d.decided_by, count(*),
                count(case when d.agreement = 'AGREES' then 1 end),
                count(case when d.agreement = 'OVERRIDES' then 1 end),
                count(case when d.agreement = 'SETTLES' then 1 end),
                count(case when d.agreement = 'UNAIDED' then 1 end),
                percentile_cont(0.5) within group (
                    order by extract(epoch from d.decided_at) - extract(epoch from d.shown_at)),
                count(case when d.agreement = 'OVERRIDES' and d.answer = 'GRANTED'
                    and coalesce(c.outcome, t.outcome) is not null then 1 end),
                count(case when d.agreement = 'OVERRIDES' and d.answer = 'GRANTED'
                    and coalesce(c.outcome, t.outcome) = 'DEFAULTED' then 1 end)
            from decision d left join client c on c.id = d.client_id
                left join client_outcome t on t.client_id = d.client_id
            where d.decided_at >= :from and d.decided_at < :until
            group by d.decided_by order by d.decided_by
            """;

    private final EntityManagerFactory database;

    public Oversight(EntityManagerFactory database) {
        this.database = database;
    }

    /** One line for everybody who decided from the first instant on and before the second, by name. */
    public List<Conduct> between(Instant from, Instant until) {
        List<?> rows = database.callInTransaction(em -> em.createNativeQuery(LINES)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
        return rows.stream().map(row -> Conduct.of((Object[]) row)).toList();
    }
}
