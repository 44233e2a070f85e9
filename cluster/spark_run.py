"""Reads a sharded corpus on Spark.

    spark-submit spark_run.py SHARDS RUN OUTPUT
    python spark_run.py SHARDS RUN OUTPUT --master 'local[4]'

Each step is a task of its own: one that fails is tried again, an executor that is lost gives its tasks to the others. Then the run
stops and names the step; started again, it goes on with what is not done.
"""

import sys

from pyspark import SparkConf, SparkContext

import steps


def main():
    arguments = steps.parser("Reads a sharded corpus on Spark.")
    arguments.add_argument("--master", help="where to run; without it, what spark-submit says")
    options = arguments.parse_args()
    conf = SparkConf().setAppName("rasd").set("spark.task.maxFailures", str(options.retries + 1))
    if options.master:
        conf.setMaster(options.master)
    context = SparkContext(conf=conf)
    # The executors need not have this folder.
    context.addPyFile(steps.__file__)

    def run_all(commands):
        # Not `pipe`, which by default takes a command that has failed for one that is done.
        context.parallelize(commands, len(commands)).foreach(steps.run_step)

    try:
        return steps.drive(options, run_all)
    finally:
        context.stop()


if __name__ == "__main__":
    sys.exit(main())
