/** Responsible for the arguments that nested lists take (@Takes): they become part of the GraphQL schema. */
import { getNamedType, GraphQLInt, isInputType, isObjectType, parseType, typeFromAST, type GraphQLArgument, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { declaredFor, declaringClasses } from './declare.js';
import { graphqlName } from './graphql-name.js';
import type { TypeClass } from './planned.js';

/** Adds the declared arguments to the schema's fields. Throws if a declaration names no list field or no input type. */
export function addArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const declaring of declaringClasses()) {
    const type = schema.getType(graphqlName(declaring as TypeClass));
    if (!isObjectType(type)) continue;
    for (const [property, takes] of declaredFor(declaring).takes) {
      const field = type.getFields()[property];
      if (!field) throw new Error(`@Takes on ${type.name}.${property}, which is no field`);
      const added = [...takes.arguments].map(([name, { type: written }]) => argument(name, inputType(schema, written, `${type.name}.${property}(${name})`)));
      field.args = [...field.args, ...(takes.first ? [argument('first', GraphQLInt)] : []), ...added];
    }
  }
  return schema;
}

function argument(name: string, type: GraphQLInputType): GraphQLArgument {
  return { name, type, description: undefined, defaultValue: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined };
}

function inputType(schema: GraphQLSchema, written: string, where: string): GraphQLInputType {
  const type = typeFromAST(schema, parseType(written) as Parameters<typeof typeFromAST>[1]);
  if (!type || !isInputType(type) || !getNamedType(type)) throw new Error(`${where}: ${written} is no input type of the schema`);
  return type;
}
