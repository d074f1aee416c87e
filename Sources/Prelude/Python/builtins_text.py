# filled soon
