#!/usr/bin/env node
import { runCli } from './terminal/program.ts';

process.exitCode = await runCli(process.argv.slice(2));
