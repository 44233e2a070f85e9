"""Reads a sharded corpus on Dask workers.

    python dask_run.py SHARDS RUN OUTPUT --scheduler tcp://HOST:8786
    python dask_run.py SHARDS RUN OUTPUT                # workers on this machine, one for each core

A worker that is lost gives its steps back to the others; a step that fails is tried again. Then the run stops and names the step;
started again, it goes on with what is not done.
"""

import sys

from distributed import Client, as_completed

import steps


def main():
    arguments = steps.parser("Reads a sharded corpus on Dask workers.")
    arguments.add_argument("--scheduler", help="address of the scheduler; without it, workers are started on this machine")
    options = arguments.parse_args()
    with Client(options.scheduler) if options.scheduler else Client(threads_per_worker=1) as client:
        # The workers need not have this folder.
        client.upload_file(steps.__file__)

        def run_all(commands):
            # What is done is let go at once: results that a dead worker held would be made again.
            for done in as_completed(client.map(steps.run_step, commands, pure=False, retries=options.retries)):
                done.result()

        return steps.drive(options, run_all)


if __name__ == "__main__":
    sys.exit(main())
