package org.monarca.exchange.worklist;

/**
 * What people are now, for statements that join {@code worklist.task task} and {@code
 * access.v_standing person}: the same as {@link Scope} says of one person.
 */
final class Standing {

  /** The person is one of the office that has the task, and may do it. Each part can be hashed. */
  static final String OF_THE_OFFICE =
      """
      person.role = case when task.kind = 'account' then case task.level when 'state' then 'user-admin' else 'federal-admin' end
                         else case task.level when 'district' then 'district-admin' when 'region' then 'region-admin'
                                              when 'state' then 'state-data-admin' else 'federal-user' end end
      and coalesce(person.state, '') = case when task.level = 'nation' then '' else task.state end
      and coalesce(person.region, 0) = case when task.level = 'region' then task.region else 0 end
      and coalesce(person.district, '') = case when task.level = 'district' then task.district else '' end
      and person.account is distinct from task.not_for
      """;

  /** The task is the person's business. */
  static final String IN_SCOPE =
      """
      coalesce(case person.role
        when 'state-data-admin' then person.state = task.state and task.kind <> 'account'
        when 'region-admin' then task.level in ('district', 'region') and person.region = task.region and person.state = task.state
        when 'district-admin' then task.level = 'district' and person.district = task.district and person.state = task.state
        when 'federal-user' then task.level = 'nation' and task.kind <> 'account'
        when 'user-admin' then task.level = 'state' and person.state = task.state and person.region is null and task.kind = 'account'
        when 'federal-admin' then task.level = 'nation' and task.kind = 'account'
      end, false)
      """;

  private Standing() {}
}
