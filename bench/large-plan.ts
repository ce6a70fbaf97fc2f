import type pg from 'pg'

/** SQL for the post of the planner of the demo province. */
export const plannersPost = `select p.user_id, p.unit_id from posts p join roles r on r.id = p.role_id where r.key = 'planner' limit 1`

/** A plan of the demo province with so many tasks, each led by one of its offices, three in ten done. Returns its id. */
export async function givenLargePlan(client: pg.Client, tasks: number): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into plans (id, owner_unit_id, title, year, assigned_on, created_by, created_at)
     select gen_random_uuid(), p.unit_id, 'Kế hoạch có nhiều nhiệm vụ', 2026, '2026-01-05', p.user_id, now()
     from (${plannersPost}) p returning id`,
  )
  const planId = rows[0]!.id
  await client.query(
    `insert into tasks (id, plan_id, position, section, part_title, text, due_kind, due_words, due_on, state, percent, done_on, created_at)
     select gen_random_uuid(), $1, n, 'II/' || n / 50 || '/' || n % 50, 'Phần ' || n / 50,
       'Tổ chức hội nghị tập huấn số ' || n || ' cho cán bộ phụ trách thông tin đối ngoại ở cơ sở', 'date', '',
       date '2026-01-10' + n % 400, case when n % 10 < 3 then 'done' else 'open' end, case when n % 10 < 3 then 100 else n % 90 end,
       case when n % 10 < 3 then date '2026-01-09' + n % 400 end, now()
     from generate_series(1, $2::int) n`,
    [planId, tasks],
  )
  await client.query(
    `with offices as (
       select u.id, row_number() over (order by u.id) - 1 as at, count(*) over () as of
       from units u join (${plannersPost}) p on u.territory_id = p.unit_id
       where u.kind = 'department' and upper_inf(u.existed)),
     parties as (
       insert into task_parties (id, plan_id, task_id, position, role, words, is_group, unit_id)
       select gen_random_uuid(), t.plan_id, t.id, r.position, r.role, 'đơn vị', false, o.id
       from tasks t cross join (values (0, 'lead'), (1, 'coordinating')) as r (position, role)
       join offices o on o.at = (t.position + r.position) % o.of
       where t.plan_id = $1 returning id, task_id, unit_id, role)
     insert into obligations (id, plan_id, task_id, party_id, unit_id, role, state, percent, done_on)
     select gen_random_uuid(), t.plan_id, t.id, p.id, p.unit_id, p.role, case when t.state = 'done' then 'done' when t.percent > 0 then 'started' else 'assigned' end,
       t.percent, t.done_on
     from parties p join tasks t on t.id = p.task_id`,
    [planId],
  )
  await client.query('analyze')
  return planId
}
