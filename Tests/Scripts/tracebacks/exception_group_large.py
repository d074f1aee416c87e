e = TypeError(1)
for i in range(12):
    e = ExceptionGroup(f"l{i}", [e, ValueError(i)])
raise ExceptionGroup("many", [ValueError(i) for i in range(16)] + [e]) from e

# expect traceback:
#     | ExceptionGroup: l11 (2 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | ExceptionGroup: l10 (2 sub-exceptions)
#       +-+---------------- 1 ----------------
#         | ExceptionGroup: l9 (2 sub-exceptions)
#         +-+---------------- 1 ----------------
#           | ExceptionGroup: l8 (2 sub-exceptions)
#           +-+---------------- 1 ----------------
#             | ExceptionGroup: l7 (2 sub-exceptions)
#             +-+---------------- 1 ----------------
#               | ExceptionGroup: l6 (2 sub-exceptions)
#               +-+---------------- 1 ----------------
#                 | ExceptionGroup: l5 (2 sub-exceptions)
#                 +-+---------------- 1 ----------------
#                   | ExceptionGroup: l4 (2 sub-exceptions)
#                   +-+---------------- 1 ----------------
#                     | ExceptionGroup: l3 (2 sub-exceptions)
#                     +-+---------------- 1 ----------------
#                       | ExceptionGroup: l2 (2 sub-exceptions)
#                       +-+---------------- 1 ----------------
#                         | ... (max_group_depth is 10)
#                         +---------------- 2 ----------------
#                         | ValueError: 2
#                         +------------------------------------
#                       +---------------- 2 ----------------
#                       | ValueError: 3
#                       +------------------------------------
#                     +---------------- 2 ----------------
#                     | ValueError: 4
#                     +------------------------------------
#                   +---------------- 2 ----------------
#                   | ValueError: 5
#                   +------------------------------------
#                 +---------------- 2 ----------------
#                 | ValueError: 6
#                 +------------------------------------
#               +---------------- 2 ----------------
#               | ValueError: 7
#               +------------------------------------
#             +---------------- 2 ----------------
#             | ValueError: 8
#             +------------------------------------
#           +---------------- 2 ----------------
#           | ValueError: 9
#           +------------------------------------
#         +---------------- 2 ----------------
#         | ValueError: 10
#         +------------------------------------
#       +---------------- 2 ----------------
#       | ValueError: 11
#       +------------------------------------
#
#   The above exception was the direct cause of the following exception:
#
#     + Exception Group Traceback (most recent call last):
#     |   File "exception_group_large.py", line 4, in <module>
#     |     raise ExceptionGroup("many", [ValueError(i) for i in range(16)] + [e]) from e
#     | ExceptionGroup: many (17 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | ValueError: 0
#       +---------------- 2 ----------------
#       | ValueError: 1
#       +---------------- 3 ----------------
#       | ValueError: 2
#       +---------------- 4 ----------------
#       | ValueError: 3
#       +---------------- 5 ----------------
#       | ValueError: 4
#       +---------------- 6 ----------------
#       | ValueError: 5
#       +---------------- 7 ----------------
#       | ValueError: 6
#       +---------------- 8 ----------------
#       | ValueError: 7
#       +---------------- 9 ----------------
#       | ValueError: 8
#       +---------------- 10 ----------------
#       | ValueError: 9
#       +---------------- 11 ----------------
#       | ValueError: 10
#       +---------------- 12 ----------------
#       | ValueError: 11
#       +---------------- 13 ----------------
#       | ValueError: 12
#       +---------------- 14 ----------------
#       | ValueError: 13
#       +---------------- 15 ----------------
#       | ValueError: 14
#       +---------------- ... ----------------
#       | and 2 more exceptions
#       +------------------------------------
