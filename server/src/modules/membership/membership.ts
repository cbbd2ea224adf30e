import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from '../../graphql/page.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

/** A code of the access catalogue with its names. */
@ObjectType()
export class RoleName {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}

/** An organisation at which the user holds roles; he acts for one of them at a time. */
@ObjectType()
export class ViewerMembership {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  organizationName!: string;

  @Field(() => String)
  organizationKind!: string;

  @Field(() => String)
  divisionCode!: string;

  @Field(() => String)
  divisionLevel!: string;

  @Field(() => String)
  position!: string;

  @Field(() => [RoleName])
  roles!: RoleName[];

  @Field(() => Boolean, { description: 'One of the three administrators: sees no business data.' })
  administrative!: boolean;
}

@ObjectType()
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  mustChangePassword!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  lastLoginAt!: Date | null;
}

/** Where the session stands with its second factor (K-03). */
@ObjectType()
export class SecondFactorState {
  @Field(() => Boolean, { description: 'An authenticator is enrolled and confirmed.' })
  enrolled!: boolean;

  @Field(() => Boolean, { description: 'Some permission of the acting roles asks for it.' })
  required!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When this session showed it.' })
  verifiedAt!: Date | null;
}

/** Who is signed in, for which organisation he acts, and what he may do there. */
@ObjectType()
export class ViewerState {
  @Field(() => Account, { nullable: true, description: 'Null: nobody is signed in.' })
  user!: Account | null;

  @Field(() => [ViewerMembership])
  memberships!: ViewerMembership[];

  @Field(() => ViewerMembership, { nullable: true, description: 'The organisation that the request names, if the user belongs to it.' })
  acting!: ViewerMembership | null;

  @Field(() => [String], { description: 'What the acting roles allow, whether or not the second factor was shown.' })
  permissions!: string[];

  @Field(() => SecondFactorState)
  secondFactor!: SecondFactorState;

  @Field(() => DateTimeScalar, { description: 'Business time.' })
  businessNow!: Date;

  @Field(() => Boolean)
  demo!: boolean;
}

@ObjectType()
export class Session {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  lastSeenAt!: Date;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  secondFactorAt!: Date | null;

  @Field(() => String)
  address!: string;

  @Field(() => String)
  agent!: string;

  @Field(() => Boolean)
  current!: boolean;
}

/** The viewer after a step of signing in or out; null with problems if it was refused. */
@ObjectType()
export class ViewerPayload {
  @Field(() => ViewerState, { nullable: true })
  viewer!: ViewerState | null;

  @Field(() => [Problem])
  problems!: Problem[];
}

@ObjectType()
export class EnrolmentPayload {
  @Field(() => String, { nullable: true, description: 'The secret in base32, to type in by hand.' })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: 'The otpauth address to show as a QR code.' })
  uri!: string | null;

  @Field(() => [Problem])
  problems!: Problem[];
}

@ObjectType()
export class ConfirmationPayload {
  @Field(() => ViewerState, { nullable: true })
  viewer!: ViewerState | null;

  @Field(() => [String], { description: 'One-time codes for a lost telephone; shown only here.' })
  recoveryCodes!: string[];

  @Field(() => [Problem])
  problems!: Problem[];
}

@ObjectType()
export class SessionsPayload {
  @Field(() => [Session], { nullable: true })
  sessions!: Session[] | null;

  @Field(() => [Problem])
  problems!: Problem[];
}
