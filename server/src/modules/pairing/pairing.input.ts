import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { GroupState, InstitutionCategory, PairingAgreementState, PairingState, Party } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { PlaceFilter } from './place-filter.js';

export const PairingMode = { GROUP: 'GROUP', STATION: 'STATION', CIRCUIT: 'CIRCUIT', REMOTE: 'REMOTE', PROJECT: 'PROJECT' } as const;
registerEnumType(PairingMode, {
  name: 'PairingMode',
  valuesConfig: {
    GROUP: { description: '组团式' }, STATION: { description: '驻点' }, CIRCUIT: { description: '巡回' },
    REMOTE: { description: '远程' }, PROJECT: { description: '项目' },
  },
});

export const PairingOrder = {
  NEWEST: 'NEWEST', CODE: 'CODE', SUPPORTER: 'SUPPORTER', RECEIVER: 'RECEIVER', DIVISION: 'DIVISION', ENDS_ON: 'ENDS_ON',
} as const;
registerEnumType(PairingOrder, { name: 'PairingOrder' });

@InputType()
export class PairingFilter extends PlaceFilter {
  @Field(() => [PairingState], { nullable: true })
  states?: (keyof typeof PairingState)[] | null;

  @Field(() => [PairingAgreementState], { nullable: true })
  agreementStates?: (keyof typeof PairingAgreementState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'The main agreement took effect after its deadline (R-241).' })
  agreementLate?: boolean | null;

  @Field(() => [GroupState], { nullable: true })
  groupStates?: (keyof typeof GroupState)[] | null;

  @Field(() => [InstitutionCategory], { nullable: true })
  receiverCategories?: (keyof typeof InstitutionCategory)[] | null;

  @Field(() => Party, { nullable: true, description: 'Only pairings in which the acting organisation is this.' })
  party?: keyof typeof Party | null;

  @Field(() => String, { nullable: true, description: 'Part of the code or of a party’s name.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

@InputType()
export class AssignPairingInput {
  @Field(() => ID)
  programmeId!: string;

  @Field(() => String)
  @MaxLength(32)
  supporterUscc!: string;

  @Field(() => String)
  @MaxLength(32)
  receiverUscc!: string;

  @Field(() => PairingMode, { nullable: true, description: 'The programme’s own mode unless given.' })
  mode?: keyof typeof PairingMode | null;

  @Field(() => DateScalar, { nullable: true, description: 'The programme’s first day unless given.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The programme’s last day unless given.' })
  endsOn?: string | null;
}

@InputType()
export class PairingInput {
  @Field(() => ID)
  pairingId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;
}

@InputType()
export class PairingReasonInput extends PairingInput {
  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class TerminatePairingInput extends PairingReasonInput {
  @Field(() => Boolean, { defaultValue: false, description: 'The owner approves although the goal is open (R-368).' })
  approveOpenGoal!: boolean;
}

@InputType()
export class PairingContactInput extends PairingInput {
  @Field(() => String, { description: 'The department in charge (R-253).' })
  @Length(1, 60)
  dedicatedDepartment!: string;

  @Field(() => String)
  @Length(1, 40)
  contactName!: string;

  @Field(() => String, { nullable: true, description: 'The leader in charge (R-345).' })
  @IsOptional()
  @MaxLength(40)
  leaderName?: string | null;
}

@InputType()
export class ChangeCounterpartInput extends TerminatePairingInput {
  @Field(() => String, { description: 'Unified social credit code of the hospital that supports from now on.' })
  @MaxLength(32)
  supporterUscc!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today, or the first day of the pairing, unless given.' })
  startsOn?: string | null;
}

@InputType()
export class ConfirmLeaderInput extends PairingInput {
  @Field(() => String, { defaultValue: '', description: 'Whom it stands by, or whom it sends instead.' })
  @MaxLength(200)
  note!: string;
}
