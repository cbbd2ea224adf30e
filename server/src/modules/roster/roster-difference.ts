import { labelOf, postCodes, stayRoles, titleLevels } from '@jiedui/schema/vocabulary';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { FilingLine } from './filing-line.js';

export const RosterChange = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
registerEnumType(RosterChange, { name: 'RosterChange' });

/** One person in whom a version of a roster differs from the one before. */
@ObjectType()
export class RosterDifference {
  @Field(() => String)
  name!: string;

  @Field(() => RosterChange)
  change!: keyof typeof RosterChange;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

type Line = Pick<FilingLine, 'personId' | 'name' | 'role' | 'titleLevel' | 'receiverPost' | 'plannedFrom' | 'plannedTo'>;

export interface DifferenceSource {
  readonly versionNo: number;
  readonly previousLines: readonly Line[];
  readonly lines: readonly Line[];
}

/** Who left, who came and whose line changed; nothing for the first version. */
export function rosterDifferences({ versionNo, previousLines, lines }: DifferenceSource): RosterDifference[] {
  if (versionNo === 1) return [];
  const gone = previousLines.filter((line) => !lines.some((each) => each.personId === line.personId))
    .map((line): RosterDifference => ({ name: line.name, change: 'REMOVED', before: textOf(line), after: null }));
  const rest = lines.flatMap((line): RosterDifference[] => {
    const before = previousLines.find((each) => each.personId === line.personId);
    if (!before) return [{ name: line.name, change: 'ADDED', before: null, after: textOf(line) }];
    const [was, is] = [textOf(before), textOf(line)];
    return was === is ? [] : [{ name: line.name, change: 'CHANGED', before: was, after: is }];
  });
  return [...gone, ...rest];
}

function textOf(line: Line): string {
  const post = line.receiverPost ? labelOf(postCodes, line.receiverPost) : '';
  return [labelOf(stayRoles, line.role), labelOf(titleLevels, line.titleLevel), post, `${line.plannedFrom} 至 ${line.plannedTo}`].filter(Boolean).join(' ');
}
