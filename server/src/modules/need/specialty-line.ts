import { needRefusals as say } from '@jiedui/schema/refusal-words-programme';
import { IsInt, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PersonCategory, TitleLevel } from '../../graphql/enums.js';
import type { ProblemInput } from '../../graphql/refusal.js';

/** One specialty with the number of persons who are wanted or offered. */
@ObjectType()
export class SpecialtyLine {
  @Field(() => String)
  specialty!: string;

  @Field(() => Int)
  headcount!: number;

  @Field(() => PersonCategory, { nullable: true })
  staffCategory!: keyof typeof PersonCategory | null;

  @Field(() => TitleLevel, { nullable: true, description: 'At least this level.' })
  titleLevel!: keyof typeof TitleLevel | null;

  @Field(() => String)
  note!: string;
}

@InputType()
export class SpecialtyLineInput {
  @Field(() => String)
  @Length(1, 40)
  specialty!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(200)
  headcount!: number;

  @Field(() => PersonCategory, { nullable: true })
  @IsOptional()
  staffCategory?: keyof typeof PersonCategory | null;

  @Field(() => TitleLevel, { nullable: true })
  @IsOptional()
  titleLevel?: keyof typeof TitleLevel | null;

  @Field(() => String, { defaultValue: '' })
  @MaxLength(200)
  note!: string;
}

/** The lines as they are kept, trimmed. */
export function keptLines(lines: readonly SpecialtyLineInput[]): SpecialtyLine[] {
  return lines.map((line) => ({
    specialty: line.specialty.trim(), headcount: line.headcount, staffCategory: line.staffCategory ?? null,
    titleLevel: line.titleLevel ?? null, note: line.note.trim(),
  }));
}

export function headcountOf(lines: readonly { readonly headcount: number }[]): number {
  return lines.reduce((sum, line) => sum + line.headcount, 0);
}

/** At least one line, no specialty twice. Problems at `lines.<n>.specialty`. */
export function lineProblems(lines: readonly { readonly specialty: string }[]): ProblemInput[] {
  if (lines.length === 0) return [{ code: 'REQUIRED', path: 'lines', message: say.noLine, fix: say.addSpecialty }];
  const seen = new Set<string>();
  return lines.flatMap(({ specialty }, at): ProblemInput[] => {
    const name = specialty.trim();
    if (name === '') return [{ code: 'REQUIRED', path: `lines.${at}.specialty`, message: say.lineWithout(at + 1), fix: say.fillOrDelete }];
    if (seen.has(name)) return [{ code: 'DUPLICATE', path: `lines.${at}.specialty`, message: say.twice(name), fix: say.joinLines }];
    seen.add(name);
    return [];
  });
}
