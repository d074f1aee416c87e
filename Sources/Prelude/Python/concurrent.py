# `concurrent`: a package with one member, `concurrent.futures`.
