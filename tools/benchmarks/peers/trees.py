"""A Tree-LSTM as a plain recursion over each tree, and the trees of a file as its batches."""

import random

import torch
from torch import nn

CLASSES = 5


class TreeLstm(nn.Module):
    """Tai, Socher, Manning, 2015, section 3.2, with an output gate at leaves as BigDL has it.

    A node's five gates are computed by one product a child.
    """

    def __init__(self, vocabulary, features, units, rate):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, features)
        self.leaf = nn.Linear(features, 2 * units)
        self.left = nn.Linear(units, 5 * units)
        self.right = nn.Linear(units, 5 * units)
        self.head = nn.Sequential(nn.Dropout(rate), nn.Linear(units, CLASSES), nn.LogSoftmax(1))

    def state(self, tree, node, vectors, states):
        """Memory and output of a node; `states` gets the outputs of it and of all nodes below."""
        left, right, word = tree[node]
        if word >= 0:
            memory, gate = self.leaf(vectors[word]).chunk(2)
            output = torch.sigmoid(gate) * torch.tanh(memory)
        else:
            left_memory, left_output = self.state(tree, left, vectors, states)
            right_memory, right_output = self.state(tree, right, vectors, states)
            gates = self.left(left_output) + self.right(right_output)
            entry, keep_left, keep_right, update, gate = gates.chunk(5)
            memory = (
                torch.sigmoid(entry) * torch.tanh(update)
                + torch.sigmoid(keep_left) * left_memory
                + torch.sigmoid(keep_right) * right_memory
            )
            output = torch.sigmoid(gate) * torch.tanh(memory)
        states[node] = output
        return memory, output

    def forward(self, sentences):
        outputs = []
        for words, tree in sentences:
            states = [None] * len(tree)
            self.state(tree, 0, self.embedding(words), states)
            outputs += states
        return self.head(torch.stack(outputs))


def read_tree(line):
    """The words, the tree as (left, right, place of the word) a node, and the labels."""
    nodes = [tuple(map(int, node.split(","))) for node in line.split(" ")]
    rows, tree = [], []
    for _, left, right, row in nodes:
        tree.append((left, right, len(rows) if row > 0 else -1))
        if row > 0:
            rows.append(row - 1)
    return torch.tensor(rows), tree, torch.tensor([label for label, *_ in nodes])


def tree_batches(file, batch):
    """Batches of a file's trees in one mixed order, by the number of the iteration."""
    with open(file, encoding="utf-8") as lines:
        trees = [read_tree(line.rstrip("\n")) for line in lines]
    random.Random(1).shuffle(trees)

    def batches(number):
        chosen = [trees[(number * batch + one) % len(trees)] for one in range(batch)]
        labels = torch.cat([labels for _, _, labels in chosen])
        return [(words, tree) for words, tree, _ in chosen], labels

    return batches
