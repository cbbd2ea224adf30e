/** Every entity class of the modules. A class that is missing here is unknown to TypeORM and to the read plan. */
export const entities: Array<new () => object> = [];
