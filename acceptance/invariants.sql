-- What holds in the database of an exchange at every moment, whatever happened to it: one row for each offence, none where all is well.
-- It is run by the tests after faults, and by whoever wants to know: psql -f invariants.sql, as one who may read everything.
-- I6 (what is put together is what the versions say) holds by itself: a record is put together when it is read (ADR 0007); what is kept
-- beside the versions, lines of lists, stands under I11. I9 (children counted) comes with the counts. I10 (nobody sees more than they may) is no
-- state of a database: RowSecurityTest asks it of each table as each role. That hashes are what they say is asked by verify-audit. Left open
-- are, of I7, that the trail tells of each row that changed, and, of I11, that no version has vanished since an earlier run.
with recursive
-- every number that was merged away, and the numbers it leads to
leads (id, at) as (
  select id, merged_into from identity.alias
  union
  select leads.id, alias.merged_into from leads join identity.alias on alias.id = leads.at),
children as (
  select decision.id as decision, decision.confirmer_state, proposal.proposer_state, source.state
    from identity.decision
    join identity.proposal on proposal.decision = decision.id
    join identity.decision_move moved on moved.decision = coalesce(decision.undoes, decision.id)
    join students.source on source.id = moved.source_id
  union
  select decision.id, decision.confirmer_state, proposal.proposer_state, source.state
    from identity.decision
    join identity.proposal on proposal.decision = decision.id
    join identity.proposal_record record on record.proposal = proposal.id
    join students.source on source.id = record.source_id)

select 'I1 every upload that was taken is in the ledger as it came' as invariant, submission.id::text as offender
  from intake.submission
 where not dry_run and not exists (select from intake.content_key where content_key.submission = submission.id)
   and (select sha256(coalesce(string_agg(content.bytes, ''::bytea order by content.part), ''::bytea))
          from intake.content where content.submission = submission.id) <> submission.sha256
union all
-- what is sealed says by itself, when it is opened, that it is whole; here that every part is there as it was sealed, 28 bytes longer than it came
select 'I1 every upload that was taken is in the ledger as it was sealed', submission.id::text
  from intake.submission
  join intake.content_key on content_key.submission = submission.id
 where not (select coalesce(sum(length(content.bytes) - 28), 0) = submission.bytes and max(content.part) = count(*) - 1
                   and bool_and(content.digest = sha256(content.bytes))
              from intake.content where content.submission = submission.id) is true

union all
select 'I2 the students of a submission are accepted or rejected, the unchanged among the accepted', id::text
  from intake.submission
 where status = 'done' and not dry_run
   and (accepted + rejected <> examined or unchanged > accepted or known + new + review > accepted)
union all
select 'I2 each accepted student has one outcome', submission.id::text
  from intake.submission
 where status = 'done' and not dry_run and form <> 'live'
   and accepted <> (select count(*) from intake.outcome where outcome.submission = submission.id)
union all
select 'I2 a receipt counts the outcomes as they are', submission.id::text
  from intake.submission
  left join (select submission, count(*) filter (where outcome = 'known') as known, count(*) filter (where outcome = 'new') as new,
                    count(*) filter (where outcome = 'review') as review
               from intake.outcome group by submission) counted on counted.submission = submission.id
 where status = 'done' and not dry_run and form <> 'live'
   and (submission.known, submission.new, submission.review)
       is distinct from (coalesce(counted.known, 0), coalesce(counted.new, 0), coalesce(counted.review, 0))
union all
-- what is said one child at a time may be of the same child, of whom the last outcome of the day stands
select 'I2 what was accepted on a day is known, new, to be reviewed or withdrawn', id::text
  from intake.submission
 where form = 'live' and known + new + review + withdrawn <> accepted
union all
select 'I2 each student who was accepted on a day has one outcome', submission.id::text
  from intake.submission
 where form = 'live'
   and not (select count(*) <= accepted and (count(*) > 0) = (accepted > 0) from intake.outcome where outcome.submission = submission.id)
union all
select 'I2 no refused record stands in a question that is over', check_of.submission::text
  from intake.data_check check_of
 where exists (select from intake.refused where refused.submission = check_of.submission) and check_of.outcome is not null

union all
select 'I3 each record of a State is one child, by a living number', source.id::text
  from students.source left join identity.link on link.source_id = source.id
 where link.source_id is null or exists (select from identity.alias where alias.id = link.exchange_id)

union all
select 'I4 no number is issued twice', to_id::text
  from identity.event where what = 'created'
 group by to_id having count(distinct source_id) > 1
union all
select 'I4 no number leads back to itself', id::text from leads where at = id
union all
select 'I4 each number that was merged away leads to a living one', alias.id::text
  from identity.alias
 where not exists (
   select from leads
    where leads.id = alias.id and not exists (select from identity.alias further where further.id = leads.at))

union all
select 'I5 two people join or part children', decision.id::text
  from identity.decision
 where (kind in ('merge', 'split') and (confirmer is null or confirmer = proposer))
    or (kind = 'undo' and confirmer = proposer)
    or (kind = 'undo' and confirmer is null
        and exists (select from identity.decision undone where undone.id = decision.undoes and undone.kind <> 'apart'))
union all
select 'I5 who confirms is of a State that is touched, or of the Department', decision::text
  from children
 where confirmer_state is not null
 group by decision, confirmer_state having not bool_or(state = confirmer_state)
union all
select 'I5 where another State is touched it is not the proposer''s that confirms', decision::text
  from children
 where confirmer_state = proposer_state
 group by decision having bool_or(state <> proposer_state)
union all
select 'I5 records kept apart are not one child', lesser || ' ' || greater
  from identity.binding
  join identity.link one on one.source_id = lesser
  join identity.link other on other.source_id = greater
 where not are_one and one.exchange_id = other.exchange_id
union all
select 'I5 each child of a proposal that waits is locked by it', proposal.id || ' ' || record.exchange_id
  from identity.proposal
  join identity.proposal_record record on record.proposal = proposal.id
 where proposal.status in ('open', 'disputed')
   and not exists (select from identity.locked where locked.proposal = proposal.id and locked.exchange_id = record.exchange_id)
union all
select 'I5 nobody is asked whether a record is the child that it is', near.id::text
  from identity.near_match near
  join identity.link on link.source_id = near.source_id
 where near.status = 'open' and near.reason <> 'no-longer-fits' and near.other_id = any(identity.numbers_of(array[link.exchange_id]))
union all
select 'I5 a child is under no proposal that is over', locked.exchange_id::text
  from identity.locked join identity.proposal on proposal.id = locked.proposal
 where proposal.status not in ('open', 'disputed')

union all
select 'I7 each entry of the audit trail follows the one before it in its chain', concat_ws(' ', entry.shard, entry.position)
  from (select shard, position, previous, lag(position, 1, 0::bigint) over chain as before,
               lag(hash, 1, decode(repeat('00', 32), 'hex')) over chain as hash_before
          from audit.entry window chain as (partition by shard order by position)) entry
 where entry.position <> entry.before + 1 or entry.previous <> entry.hash_before
union all
select 'I7 no chain of the audit trail ends before its last head', concat_ws(' ', head.day, reached.shard - 1)
  from audit.head, unnest(head.positions, head.hashes) with ordinality as reached (position, hash, shard)
 where reached.position > 0
   and not exists (select from audit.entry
                    where entry.shard = reached.shard - 1 and entry.position = reached.position and entry.hash = reached.hash)

union all
select 'I8 what a digest carries is told with it, and to the same person', part.id::text
  from notices.notice part join notices.notice whole on whole.id = part.digest
 where part.status <> whole.status or part.receiver <> whole.receiver or whole.kind <> 'digest'
union all
select 'I8 each notice that is told was taken over by a mail server', notice.id::text
  from notices.notice
 where status = 'delivered' and not gathered
   and (message_id is null or not exists (select from notices.attempt where attempt.notice = notice.id and attempt.outcome = 'delivered'))

union all
-- what was given up and begun anew is told of once more
select 'I8 a message to a system says what the ledger says', message.id::text
  from webhooks.message
  join intake.submission on submission.id = message.submission
 where message.kind in ('submission.done', 'submission.rejected') and message.kind <> 'submission.' || submission.status
   and (submission.retried is null or message.written > submission.retried)
union all
select 'I8 nothing is on its way to an address of a system that is ended, or that nobody confirmed', message.id::text
  from webhooks.message
  join webhooks.address on address.id = message.address
 where message.status = 'pending' and (address.ended is not null or address.waits)

union all
select 'I8 what was fetched is a submission of the State that says where it lies', attempt.id::text
  from pulls.attempt
  join pulls.source on source.id = attempt.source
 where attempt.state <> source.state
    or (attempt.submission is not null and not attempt.dry_run
        and not exists (select from intake.submission where submission.id = attempt.submission and submission.state = attempt.state))
union all
select 'I8 what the exchange signs in by is kept where it signs in, and nowhere else', source.id::text
  from pulls.source
 where (source.ended is null and source.sign_in <> 'none') <> exists (select from pulls.secret where secret.source = source.id)

union all
-- of a section that was only ever told of before all of the record was taken back, none is
select 'I11 of each section of a record one version is what the State says now', source_id || ' ' || version.kind
  from students.version
  join students.source on source.id = version.source_id
  join students.telling told on told.number = version.telling
 group by source_id, version.kind
having count(*) filter (where current) > 1
    or (count(*) filter (where current) = 0 and (version.kind = 'student' or bool_or((told.moment, told.received) >= (source.floor, source.floor_received))))
union all
select 'I11 each version was told in a submission that is known', version.source_id || ' ' || version.id
  from students.version
 where not exists (select from students.telling where telling.number = version.telling)
    or not exists (select from students.telling where telling.number = version.as_of)
union all
select 'I11 no version is of a record that is not there', version.source_id || ' ' || version.id
  from students.version
 where not exists (select from students.source where source.id = version.source_id)
union all
select 'I11 a State that takes nothing back says the later of two things now', earlier.source_id || ' ' || earlier.kind
  from students.version earlier
  join students.version later on later.source_id = earlier.source_id and later.kind = earlier.kind and later.current
  join students.telling said on said.number = earlier.as_of
  join students.telling now on now.number = later.as_of
 where earlier.kind = 'student' and not earlier.current and (said.moment, said.received) > (now.moment, now.received)
union all
-- of records that came through the ledger, and enrollments that are open or ended within twelve months: what ended earlier may have been forgotten
select 'I11 the lines of lists are what the versions say', line.source_id || ' ' || line.enrollment
  from (select array_agg(source_id) as sources,
               '{school_id,district_id,mep_project_type,el_indicator,pfs_flag,residency_verification_date,designated_graduation_school,out_of_state_transcript_indicator,algebra_1_indicator}'::text[] as expected,
               (greatest(now(), (select max(received) from intake.submission)) - interval '12 months')::date as since
          from students.version
          join students.telling told on told.number = version.telling
          join intake.submission on submission.id = told.submission
         where version.kind = 'student' and version.current) ledger
 cross join lateral (
   (select * from roster.stay where (ended is null or ended > since) and source_id = any(ledger.sources)
    except
    select * from roster.project(ledger.sources, ledger.expected, ledger.since))
   union all
   (select * from roster.project(ledger.sources, ledger.expected, ledger.since)
    except
    select * from roster.stay where ended is null or ended > since)) line;
