"""Trains one of the six networks in PyTorch on the CPU, and prints a line of JSON: the trainable
parameters, the records a second of each iteration, and what computed them.

    python3 peer.py MODEL batch=128 iterations=100 threads=2 [key=value...]

The other keys are the model's parameters, as `sparkloom train --param` takes them.
"""

import json
import sys
import time

import torch

from networks import training_of


def linear_algebra():
    """Names of the libraries for matrix products and layers that this process has loaded."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = {line.split()[-1].rsplit("/", 1)[-1] for line in maps if "/" in line}
    kinds = ("openblas", "mkl", "dnnl")
    return sorted(file for file in files if any(kind in file for kind in kinds))


def main():
    model = sys.argv[1]
    settings = dict(argument.split("=", 1) for argument in sys.argv[2:])
    threads = int(settings["threads"])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    batch = int(settings["batch"])
    training = training_of(model, batch, settings)
    parameters = [one for one in training.network.parameters() if one.requires_grad]
    optimizer = training.optimizer(parameters)
    training.network.train()
    speeds = []
    for number in range(int(settings["iterations"])):
        started = time.perf_counter()
        inputs, labels = training.batches(number)
        optimizer.zero_grad()
        loss = training.criterion(training.network(inputs), labels)
        loss.backward()
        if training.clipped_norm is not None:
            torch.nn.utils.clip_grad_norm_(parameters, training.clipped_norm)
        optimizer.step()
        loss.item()
        speeds.append(batch / (time.perf_counter() - started))
    told = {
        "parameters": sum(one.numel() for one in parameters),
        "recordsPerSec": speeds,
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "libraries": linear_algebra(),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
