#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { siklus } = await import('../server/cli/siklus.ts');
process.exitCode = await siklus(process.argv.slice(2));
