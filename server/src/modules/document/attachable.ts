import type { AttachmentSubject } from '@jiedui/schema/attachment';
import { Field, ObjectType } from 'type-graphql';
import { AvailableAction } from '../../graphql/page.js';
import { Derived } from '../../read/declare.js';
import { addingProblems, subjectTables, type SubjectRow } from './attachment-subject.js';

interface Row extends SubjectRow {
  readonly kind: AttachmentSubject;
}

/** What files hang on: the row that an upload would ask, with the answer that it would get. */
@ObjectType()
export class Attachable {
  kind!: string;
  scopeId!: number;
  personId!: string | null;
  state!: string;

  @Field(() => String, { description: 'As lists and the log call it.' })
  name!: string;

  @Field(() => AvailableAction)
  @Derived<Row>({
    needs: ['kind', 'scopeId', 'name', 'personId', 'state'],
    compute: (row, viewer) => {
      const [problem] = addingProblems({ ...subjectTables[row.kind], ...row }, viewer);
      return { name: 'addAttachment', allowed: problem === undefined, reason: problem?.message ?? null, reasonEn: problem?.messageEn ?? null };
    },
  })
  adding!: AvailableAction;
}
