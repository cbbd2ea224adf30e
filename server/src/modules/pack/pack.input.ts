import { ArrayMaxSize, IsInt, IsObject, IsOptional, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PackDraftOrigin } from '../../graphql/enums.js';
import { JsonScalar } from '../../graphql/scalars.js';

@InputType()
export class TakePackInput {
  @Field(() => String, { description: 'The published pack to start from.' })
  @Length(2, 40)
  code!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => PackDraftOrigin, { description: 'VERSION: the next version of a pack of one’s own; COPY and EXTENSION: a new pack.' })
  origin!: keyof typeof PackDraftOrigin;

  @Field(() => String, { nullable: true, description: 'Short code of the new pack, capital letters, digits and hyphens; the platform puts a prefix before it.' })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,23}$/)
  shortCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the new pack.' })
  @IsOptional()
  @Length(1, 120)
  name?: string | null;
}

@InputType()
export class SavePackDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int, { description: 'The revision that the caller saw; another one is CONFLICT.' })
  @IsInt()
  revision!: number;

  @Field(() => JsonScalar, { description: 'The whole pack as JSON; code and version stay those of the draft.' })
  @IsObject()
  content!: Record<string, unknown>;
}

@InputType()
export class PackDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}

@InputType()
export class PublishPackDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String, { description: 'The second confirmation: code@version, typed by hand.' })
  @Length(1, 60)
  confirmation!: string;
}

@InputType()
export class ParameterChangeInput {
  @Field(() => String)
  @Length(1, 80)
  key!: string;

  @Field(() => String, { nullable: true, description: 'Which of several entries of the key.' })
  @IsOptional()
  @MaxLength(80)
  id?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The case of the entry; none where it always holds.' })
  when?: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The value to try; null as if the parameter were not set.' })
  value!: unknown;
}

@InputType({ description: 'A draft; or a published version, as it is or with other values.' })
export class PackDryRunInput {
  @Field(() => ID, { nullable: true, description: 'Only this programme; otherwise every pairing that runs by the pack.' })
  programmeId?: string | null;

  @Field(() => ID, { nullable: true })
  draftId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(2, 40)
  packCode?: string | null;

  @Field(() => Int, { nullable: true })
  packVersion?: number | null;

  @Field(() => [ParameterChangeInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  changes?: ParameterChangeInput[] | null;
}

@InputType()
export class MigrateProgrammeInput {
  @Field(() => ID)
  programmeId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(2, 40)
  packCode!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  packVersion!: number;

  @Field(() => [ID], { nullable: true, description: 'Only these pairings; without it every open pairing, and the programme itself for those to come.' })
  @IsOptional()
  @ArrayMaxSize(2_000)
  pairingIds?: string[] | null;

  @Field(() => String)
  @Length(2, 500)
  reason!: string;
}
