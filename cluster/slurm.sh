#!/usr/bin/env bash
# Reads a sharded corpus on a Slurm cluster: `cluster/slurm.sh SHARDS RUN OUTPUT [BUCKETS]`. Submit from a folder that all nodes see;
# RASD is the command, `node /path/to/dist/cli/main.js` if it is not on the PATH.
set -euo pipefail

shards=${1:?folder of the shards} run=${2:?folder of the parts} output=${3:?file to write} buckets=${4:-64}
rasd=${RASD:-rasd}
count=$(find "$shards" -maxdepth 1 -name 'shard-*.jsonl' | wc -l)
((count > 0)) || { echo "no shards in $shards: run rasd shard first" >&2; exit 2; }

submit() { sbatch --parsable --requeue --ntasks=1 --cpus-per-task=1 "$@"; }

map=$(submit --job-name=rasd-map --mem=1G --array="0-$((count - 1))" \
  --wrap="$rasd map \"\$(printf '%s/shard-%06d.jsonl' '$shards' \"\$SLURM_ARRAY_TASK_ID\")\" --out '$run' --buckets $buckets")
merge=$(submit --job-name=rasd-merge --mem=4G --array="0-$((buckets - 1))" --dependency="afterok:$map" \
  --wrap="$rasd merge --out '$run' --bucket \"\$SLURM_ARRAY_TASK_ID\"")
submit --job-name=rasd-gather --mem=16G --dependency="afterok:$merge" \
  --wrap="$rasd gather '$run' --shards '$shards' --output '$output'"
