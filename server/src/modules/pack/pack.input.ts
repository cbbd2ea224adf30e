import { IsInt, IsObject, IsOptional, Length, Matches, Min } from 'class-validator';
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
