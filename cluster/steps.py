"""The steps of a run on many machines, whichever engine starts them: docs/cluster.md tells what each does.

All knowledge of Rasd is in the command line. A step may be killed, tried again, and run twice at the same time, so that an engine
only has to see to it that every step ends with status 0 at least once, and all shards before the first bucket.
"""

import argparse
import pathlib
import shlex
import subprocess
import sys

RETRIES = 3


def parser(description):
    """The arguments that all engines have."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("shards", type=pathlib.Path, help="folder that `rasd shard` wrote")
    arguments.add_argument("run", help="folder for the parts; all machines must see it under this name")
    arguments.add_argument("output", help="dataset to write; its extension says the format")
    arguments.add_argument("--buckets", type=int, default=16, help="how many merges there are (default 16)")
    arguments.add_argument("--rasd", default="rasd", help="the command on the workers, such as 'node /opt/rasd/dist/cli/main.js'")
    arguments.add_argument("--retries", type=int, default=RETRIES, help=f"how often a failed step is tried again (default {RETRIES})")
    return arguments


def run_step(command):
    """Runs one step on a worker. What it says on standard error is in the error, so that the engine can show it."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
    if done.returncode != 0:
        raise RuntimeError(f"{shlex.join(command)} ended with {done.returncode}: {done.stderr.strip()}")


def drive(options, run_all):
    """Maps all shards, merges all buckets, and gathers them on this machine.

    run_all(commands) returns when `run_step` has run every command, or raises.
    Returns the status of the gathering: 0, or 1 if some documents could not be read.
    """
    rasd = shlex.split(options.rasd)
    shards = sorted(str(path) for path in options.shards.glob("shard-*.jsonl"))
    if not shards:
        sys.exit(f"no shards in {options.shards}: run `rasd shard` first")
    print(f"{len(shards)} shards", file=sys.stderr)
    run_all([[*rasd, "map", shard, "--out", options.run, "--buckets", str(options.buckets)] for shard in shards])
    print(f"{options.buckets} buckets", file=sys.stderr)
    run_all([[*rasd, "merge", "--out", options.run, "--bucket", str(bucket)] for bucket in range(options.buckets)])
    return subprocess.call([*rasd, "gather", options.run, "--shards", str(options.shards), "--output", options.output])
