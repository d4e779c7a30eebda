export interface Cluster {
  readonly port: number;
  readonly data: string;
  url(database?: string, user?: string, password?: string): string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface StemmeDatabase {
  readonly superUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** A durable PostgreSQL that can be killed and started again on the same port. */
export function startCluster(how?: { flags?: readonly string[] }): Promise<Cluster>;

/** A migrated database with the three roles and the shipped documents; nobody is in it. */
export function makeStemmeDatabase(server: Cluster, name?: string): Promise<StemmeDatabase>;
