# `urllib`: the part that needs no network is `urllib.parse`.
