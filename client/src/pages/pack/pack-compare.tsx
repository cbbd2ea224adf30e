import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { QueryView } from '../../app/query-view.js';
import type { OtherPackQuery, OtherPackQueryVariables } from '../../graphql/generated/types.js';
import { PACK_PARAMETERS, parameterKey, ParameterTable, type Parameter } from './parameter-table.js';

const OTHER_PACK: TypedDocumentNode<OtherPackQuery, OtherPackQueryVariables> = gql`
  query OtherPack($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      name
      parameters {
        ...PackParameterFields
      }
    }
  }
  ${PACK_PARAMETERS}
`;

/** The same parameters in another pack, beside these. */
export function PackCompare({ code, version, parameters }: { code: string; version: number; parameters: readonly Parameter[] }) {
  const query = useQuery(OTHER_PACK, { variables: { code, version } });
  return (
    <QueryView query={query}>
      {({ policyPack }) => (
        <ParameterTable label={policyPack.name} parameters={parameters} others={new Map(policyPack.parameters.map((one) => [parameterKey(one), one]))} />
      )}
    </QueryView>
  );
}
