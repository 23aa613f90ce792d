import { connect } from './connect.ts';
import { logFault } from './faults.ts';
import { serve } from './server.ts';

const connection = connect(process.argv.slice(2));
const complain = (error: unknown): void => logFault(connection, 'server', error);
process.on('unhandledRejection', complain);
process.on('uncaughtException', complain);
serve(connection);
connection.listen();
