import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AttachmentState, AttachmentSubjectEnum } from '../../graphql/enums.js';

export const AttachmentOrder = { NEWEST: 'NEWEST', NAME: 'NAME', LARGEST: 'LARGEST' } as const;
registerEnumType(AttachmentOrder, { name: 'AttachmentOrder' });

@InputType()
export class AttachmentFilter {
  @Field(() => ID, { nullable: true })
  pairingId?: string | null;

  @Field(() => [AttachmentSubjectEnum], { nullable: true })
  subjects?: (keyof typeof AttachmentSubjectEnum)[] | null;

  @Field(() => ID, { nullable: true, description: 'The row that they hang on.' })
  subjectId?: string | null;

  @Field(() => [AttachmentState], { nullable: true, description: 'Without it: those that are kept.' })
  states?: (keyof typeof AttachmentState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Added by the acting organisation.' })
  own?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, of what it hangs on, or of who added it.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class WithdrawAttachmentInput {
  @Field(() => ID)
  attachmentId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}
