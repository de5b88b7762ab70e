"""The six networks, layer for layer those of models-dsl, with their experiments' optim methods."""

from collections import namedtuple

import torch
from torch import nn
from torch.nn import functional

from trees import TreeLstm, tree_batches

# `batches` gives the inputs and labels of an iteration, by its number.
Training = namedtuple("Training", "network criterion optimizer batches clipped_norm")

IMAGE_CLASSES = 10
TEXT_CLASSES = 20


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5),
        nn.Tanh(),
        nn.MaxPool2d(2),
        nn.Conv2d(6, 12, 5),
        nn.Tanh(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(12 * 4 * 4, 100),
        nn.Tanh(),
        nn.Linear(100, IMAGE_CLASSES),
        nn.LogSoftmax(1),
    )


class BasicBlock(nn.Module):
    """Two 3x3 convolutions, and a shortcut of type A: zeros fill up new channels."""

    def __init__(self, channels, filters, stride):
        super().__init__()
        self.grows = channels != filters
        self.stride = stride
        self.first = nn.Conv2d(channels, filters, 3, stride, 1)
        self.first_norm = nn.BatchNorm2d(filters, 1e-3)
        self.second = nn.Conv2d(filters, filters, 3, 1, 1)
        self.second_norm = nn.BatchNorm2d(filters, 1e-3)

    def forward(self, image):
        residual = functional.relu(self.first_norm(self.first(image)))
        residual = self.second_norm(self.second(residual))
        shortcut = image
        if self.grows:
            smaller = image[:, :, :: self.stride, :: self.stride]
            shortcut = functional.pad(smaller, (0, 0, 0, 0, 0, smaller.shape[1]))
        return functional.relu(residual + shortcut)


def resnet(depth):
    layers = [nn.Conv2d(3, 16, 3, 1, 1), nn.BatchNorm2d(16), nn.ReLU()]
    channels = 16
    for filters in (16, 32, 64):
        for block in range((depth - 2) // 6):
            stride = 2 if filters > 16 and block == 0 else 1
            layers.append(BasicBlock(channels, filters, stride))
            channels = filters
    return nn.Sequential(*layers, nn.AvgPool2d(8, 1), nn.Flatten(), nn.Linear(64, IMAGE_CLASSES))


def vgg(drops):
    groups = [
        (64, 0.3, 64),
        (128, 0.4, 128),
        (256, 0.4, 256, 0.4, 256),
        (512, 0.4, 512, 0.4, 512),
        (512, 0.4, 512, 0.4, 512),
    ]

    def dropout(rate):
        return [nn.Dropout(rate)] if drops else []

    layers = []
    channels = 3
    for group in groups:
        for one in group:
            if one < 1:
                layers += dropout(one)
            else:
                layers.append(nn.Conv2d(channels, one, 3, 1, 1))
                layers += [nn.BatchNorm2d(one, 1e-3), nn.ReLU(True)]
                channels = one
        layers.append(nn.MaxPool2d(2))
    layers += [nn.Flatten(), *dropout(0.5), nn.Linear(512, 512), nn.BatchNorm1d(512), nn.ReLU(True)]
    layers += [*dropout(0.5), nn.Linear(512, IMAGE_CLASSES), nn.LogSoftmax(1)]
    return nn.Sequential(*layers)


def text_head(features, rate):
    return nn.Sequential(
        nn.Linear(features, 128),
        nn.Dropout(rate),
        nn.ReLU(),
        nn.Linear(128, TEXT_CLASSES),
        nn.LogSoftmax(1),
    )


class TextCnn(nn.Module):
    """Reads texts as [records, words, features], and convolves over the words."""

    def __init__(self, words, features, rate):
        super().__init__()
        self.convolution = nn.Conv1d(features, 256, 5)
        self.pooling = nn.MaxPool1d(words - 4)
        self.head = text_head(256, rate)

    def forward(self, texts):
        patterns = functional.relu(self.convolution(texts.transpose(1, 2)))
        return self.head(self.pooling(patterns).flatten(1))


class TextLstm(nn.Module):
    def __init__(self, features, units, rate):
        super().__init__()
        self.lstm = nn.LSTM(features, units, batch_first=True)
        # The other peers have one bias a gate; a second one would add nothing but parameters.
        self.lstm.bias_hh_l0.data.zero_()
        self.lstm.bias_hh_l0.requires_grad_(False)
        self.head = text_head(units, rate)

    def forward(self, texts):
        states, _ = self.lstm(texts)
        return self.head(states[:, -1])


def sgd(weight_decay):
    # The rate does not change what an iteration costs; a low one keeps random data from diverging.
    return lambda parameters: torch.optim.SGD(
        parameters, lr=0.01, momentum=0.9, nesterov=True, weight_decay=weight_decay
    )


def adam(rate):
    return lambda parameters: torch.optim.Adam(parameters, lr=rate)


def random_batches(batch, classes, *shape):
    """Eight batches of random numbers and labels, in turn."""
    made = [
        (torch.rand(batch, *shape) * 2 - 1, torch.randint(classes, (batch,))) for _ in range(8)
    ]
    return lambda number: made[number % len(made)]


def training_of(model, batch, settings):
    """What is trained under a name, from settings that are text."""

    def whole(key):
        return int(settings[key])

    def rate():
        return float(settings["dropout"])

    likelihood = functional.nll_loss
    if model == "lenet":
        batches = random_batches(batch, IMAGE_CLASSES, 1, 28, 28)
        return Training(lenet(), likelihood, sgd(1e-4), batches, None)
    if model == "resnet":
        batches = random_batches(batch, IMAGE_CLASSES, 3, 32, 32)
        network = resnet(whole("depth"))
        return Training(network, functional.cross_entropy, sgd(5e-4), batches, None)
    if model == "vgg":
        batches = random_batches(batch, IMAGE_CLASSES, 3, 32, 32)
        network = vgg(settings["dropout"] == "true")
        return Training(network, likelihood, sgd(5e-4), batches, None)
    if model in ("text-cnn", "text-lstm"):
        words, features = whole("words"), whole("features")
        batches = random_batches(batch, TEXT_CLASSES, words, features)
        if model == "text-cnn":
            network = TextCnn(words, features, rate())
            return Training(network, likelihood, adam(0.001), batches, None)
        network = TextLstm(features, whole("units"), rate())
        return Training(network, likelihood, adam(0.002), batches, 5)
    if model == "tree-lstm":
        network = TreeLstm(whole("vocabulary"), whole("features"), whole("units"), rate())
        batches = tree_batches(settings["trees"], batch)

        def adagrad(parameters):
            return torch.optim.Adagrad(parameters, lr=0.05, weight_decay=1e-4)

        return Training(network, likelihood, adagrad, batches, None)
    raise ValueError(f"no network is called {model}")
