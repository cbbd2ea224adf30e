import { ArrayMaxSize, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { HospitalGrade, InstitutionCategory, InstitutionKind, OrganizationStatus, StandardStatus } from '../../graphql/enums.js';

@InputType()
export class OrganizationFilter {
  @Field(() => [InstitutionKind], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  kinds?: (keyof typeof InstitutionKind)[] | null;

  @Field(() => String, { nullable: true, description: 'A province, city or county of GB/T 2260: everything in its area.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  divisionCode?: string | null;

  @Field(() => OrganizationStatus, { nullable: true })
  status?: keyof typeof OrganizationStatus | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, short name or unified social credit code.' })
  @IsOptional()
  @MaxLength(64)
  search?: string | null;
}

/** What may be changed of an organisation later; its code and kind stay. */
@InputType()
class OrganizationFeatures {
  @Field(() => String)
  @Length(2, 120)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  shortName?: string | null;

  @Field(() => String)
  @Matches(/^\d{6}$/)
  divisionCode!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  level?: number | null;

  @Field(() => HospitalGrade, { nullable: true })
  grade?: keyof typeof HospitalGrade | null;

  @Field(() => InstitutionCategory, { nullable: true })
  category?: keyof typeof InstitutionCategory | null;

  @Field(() => StandardStatus, { nullable: true })
  standard?: keyof typeof StandardStatus | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Working towards a higher standard (R-379).' })
  creating!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  military!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Base of residency training (R-237).' })
  residencyBase!: boolean;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  beds?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200_000_000)
  servedPopulation?: number | null;
}

@InputType()
export class RegisterOrganizationInput extends OrganizationFeatures {
  @Field(() => InstitutionKind)
  kind!: keyof typeof InstitutionKind;

  @Field(() => String, { description: 'Unified social credit code, GB 32100-2015.' })
  @Length(1, 30)
  uscc!: string;
}

@InputType()
export class EditOrganizationInput extends OrganizationFeatures {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => Int, { nullable: true, description: 'The revision that the caller saw.' })
  revision?: number | null;
}

@InputType()
export class SuspendOrganizationInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason!: string;
}

@InputType()
export class ResumeOrganizationInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => Int, { nullable: true })
  revision?: number | null;
}
