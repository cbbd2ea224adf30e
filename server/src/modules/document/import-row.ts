import { Field, Int, ObjectType } from 'type-graphql';

/** What is wrong with a cell of a spreadsheet, and what should stand there. */
@ObjectType()
export class ImportFault {
  @Field(() => Int, { description: 'Row number as the spreadsheet program shows it; the header is row 1.' })
  row!: number;

  @Field(() => String, { description: 'Title of the column.' })
  column!: string;

  @Field(() => String, { description: 'What the cell holds; personal numbers masked.' })
  value!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true, description: 'What is expected instead.' })
  expected!: string | null;
}

/** A row without faults, as the preview names it. */
@ObjectType()
export class ImportRow {
  @Field(() => Int)
  row!: number;

  @Field(() => String)
  title!: string;
}
