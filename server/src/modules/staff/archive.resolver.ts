import { inputWords } from '@jiedui/schema/refusal-words';
import { IsOptional, Length, MaxLength } from 'class-validator';
import { Arg, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { QualificationKind } from '../../graphql/enums.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { DateScalar } from '../../graphql/scalars.js';
import { businessDay } from '../../policy/calendar.js';
import { all, change, row, type Change } from '../../read/planned.js';
import { Application } from './application.js';
import { OwnArchive, OwnPerson } from './archive.js';
import { Qualification } from './qualification.js';
import { PersonPayload } from './staff.payload.js';

@InputType()
export class AddQualificationInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => QualificationKind)
  kind!: keyof typeof QualificationKind;

  @Field(() => String)
  @Length(1, 120)
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(60)
  number!: string;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(120)
  issuer!: string;

  @Field(() => DateScalar)
  obtainedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  validTo?: string | null;

  @Field(() => String, { defaultValue: '', description: 'No patient or private data.' })
  @MaxLength(500)
  note!: string;
}

@InputType()
export class RemoveQualificationInput {
  @Field(() => ID)
  qualificationId!: string;
}

/** The archive of the staff: entries by the office, all of it to the person himself. */
@Resolver()
export class ArchiveResolver {
  @Query(() => OwnArchive, { description: 'What the employer keeps of the acting person; empty for an office.' })
  ownArchive() {
    return {
      person: row(OwnPerson, sql`select p.scope_id || '-' || p.id as id, p.staff_no, p.name, p.sex, p.born_on, p.staff_category, p.practice_category, p.department,
        p.specialty, p.title_level, p.title_text, p.certificate_no, p.work_started_on, p.clinical_started_on, p.management_started_on, p.id_number_masked,
        p.phone_masked from app.own_person() p`),
      qualifications: all(Qualification, { where: [(t) => sql`${t}.person_id = app.person()`], order: [{ by: 'obtainedOn', direction: 'desc' }] }),
      applications: all(Application, { where: [(t) => sql`${t}.person_id = app.person()`] }),
    };
  }

  @Mutation(() => PersonPayload)
  addQualification(@Arg('input', () => AddQualificationInput) input: AddQualificationInput): Change {
    const person = parseKey(input.personId);
    return change([person.scopeId], async (tx) => {
      await addQualification(tx, person, input);
      return { keys: { person } };
    });
  }

  @Mutation(() => PersonPayload, { description: 'Takes back an entry that was made by mistake; the audit trail keeps it.' })
  removeQualification(@Arg('input', () => RemoveQualificationInput) input: RemoveQualificationInput): Change {
    const key = parseKey(input.qualificationId);
    return change([key.scopeId], async (tx) => {
      const [removed] = await tx.query<{ personId: string }>(
        'delete from qualification where scope_id = $1 and id = $2 returning person_id as "personId"', [key.scopeId, key.id],
      );
      if (!removed) throw notFound();
      return { keys: { person: { scopeId: key.scopeId, id: removed.personId } } };
    });
  }
}

async function addQualification(tx: Tx, person: Key, input: AddQualificationInput): Promise<void> {
  const [known] = await tx.query('select 1 from person where scope_id = $1 and id = $2', [person.scopeId, person.id]);
  if (!known) throw notFound();
  const today = businessDay(tx.now);
  const problems: ProblemInput[] = sensitiveProblems({ note: input.note });
  if (input.obtainedOn > today) problems.push({ code: 'DATE_ORDER', path: 'obtainedOn', message: inputWords.future('OBTAINED', input.obtainedOn, today), fix: inputWords.checkDay });
  if (input.validTo && input.validTo < input.obtainedOn) {
    problems.push({ code: 'DATE_ORDER', path: 'validTo', message: inputWords.earlier('VALID_TO', input.validTo, 'OBTAINED', input.obtainedOn), fix: inputWords.checkDay });
  }
  refuse(problems);
  await tx.query(
    `insert into qualification (scope_id, person_id, kind, name, number, issuer, obtained_on, valid_to, note, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [person.scopeId, person.id, input.kind, input.name.trim(), input.number.trim(), input.issuer.trim(), input.obtainedOn, input.validTo ?? null,
      input.note.trim(), tx.viewer.user?.name ?? ''],
  );
}
